import type { ModelTrouble } from '../answer.ts';

/** What each trouble is called to people; the sentence goes on after it. */
export const troubleInWords: Readonly<Record<ModelTrouble, string>> = {
  unreachable: '模型连接不上',
  silent: '模型迟迟没有回应',
  slow: '模型回答得太慢',
  refused: '模型拒绝了请求',
  busy: '模型太忙',
  broken: '模型出了故障',
  malformed: '模型的回应无法读取',
  cut: '模型的回答中断了',
  length: '模型没有写完',
  filtered: '模型没有给出回答',
  resting: '模型连续出错，暂停使用',
  unchecked: '模型写的内容没有通过核对',
};
