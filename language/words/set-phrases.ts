/**
 * Names that the general dictionary cuts apart, most of them at a numeral in them. Kept whole they
 * are found as themselves and not as their numeral.
 */
export const setPhrases: readonly string[] = [
  ...['十五', '十一五', '十二五', '十三五', '十四五', '十五五', '十六五'],
  ...['一带一路', '一老一小', '一网通办', '一网统管'],
  ...['双碳', '双减', '双随机', '双招双引', '双一流', '双创', '双拥'],
  ...['三农', '三个一批', '三区三线', '三权分置', '三重一大', '三品一标', '三大攻坚战'],
  ...['四好农村路', '四个全面', '四个意识', '四个自信', '四风', '四上企业'],
  ...['五位一体', '五社联动', '六稳', '六保', '六稳六保', '七有', '两不愁三保障', '两山'],
  ...['两个维护', '两个确立', '两会', '放管服', '专精特新', '战新产业', '碳达峰', '碳中和'],
];
