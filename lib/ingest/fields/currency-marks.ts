/** Signs and words of currencies in amounts, and which currencies they can mean. */
const marks: readonly (readonly [string, readonly string[]])[] = [
  ["US$", ["USD"]],
  ["A$", ["AUD"]],
  ["C$", ["CAD"]],
  ["NZ$", ["NZD"]],
  ["S$", ["SGD"]],
  ["HK$", ["HKD"]],
  ["R$", ["BRL"]],
  ["$", ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "CLP", "COP", "ARS", "TWD", "UYU"]],
  ["€", ["EUR"]],
  ["£", ["GBP", "EGP", "LBP"]],
  ["¥", ["JPY", "CNY"]],
  ["円", ["JPY"]],
  ["元", ["CNY", "TWD"]],
  ["₹", ["INR"]],
  ["Rs.", ["INR", "PKR", "LKR", "NPR", "MUR"]],
  ["Rs", ["INR", "PKR", "LKR", "NPR", "MUR"]],
  ["₽", ["RUB"]],
  ["₺", ["TRY"]],
  ["₴", ["UAH"]],
  ["₩", ["KRW"]],
  ["₱", ["PHP"]],
  ["₦", ["NGN"]],
  ["₪", ["ILS"]],
  ["฿", ["THB"]],
  ["₫", ["VND"]],
  ["zł", ["PLN"]],
  ["Kč", ["CZK"]],
  ["Ft", ["HUF"]],
  ["лв.", ["BGN"]],
  ["лв", ["BGN"]],
  ["Fr.", ["CHF"]],
  ["kr.", ["SEK", "NOK", "DKK", "ISK"]],
  ["kr", ["SEK", "NOK", "DKK", "ISK"]],
];

const codes =
  /(?<![A-Za-z])(USD|EUR|GBP|CHF|CAD|AUD|NZD|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|INR|JPY|CNY|SGD|HKD|BRL|MXN|ZAR|TRY|ILS|UAH|RUB|KRW|PHP|THB|IDR|MYR|VND|NGN|KES|EGP|PKR|AED|SAR|ARS|CLP|COP|euros?)(?![A-Za-z])/gi;

/** A text without the currency's signs, and the currencies that each of them can mean. */
export function withoutCurrency(text: string): { rest: string; means: (readonly string[])[] } {
  const means: (readonly string[])[] = [];
  let rest = text.replace(codes, (code) => {
    means.push([code.toUpperCase().slice(0, 3)]);
    return " ";
  });
  for (const [mark, currencies] of marks) {
    if (!rest.includes(mark)) continue;
    means.push(currencies);
    rest = rest.replaceAll(mark, " ");
  }
  return { rest, means };
}
