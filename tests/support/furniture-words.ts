/** Words that pages and forums put around a report and that no report says itself. */
export const furnitureWords =
  /责编|责任编辑|分享让更多人看到|ICP备|公网安备|WAP|手机版|我要回帖|bookmark|更多推荐|更多关于|站长微信|版权所有|版权声明|原标题|内容摘要|阅读[:：]\d/u;
