/** Whether a word after a town is a state, a territory or a country, so that the two are a place. */
export function isState(region: string): boolean {
  const plain = region.trim().replace(/\.(?=\s|$)/g, '');
  return postal.has(plain.replaceAll('.', '')) || names.has(plain.toLowerCase());
}

const postal = new Set(
  (
    'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ ' +
    'NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI UK'
  ).split(' '),
);

const names = new Set(
  [
    'Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida',
    'Georgia, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine',
    'Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska',
    'Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio',
    'Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas',
    'Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming, District of Columbia',
    'Puerto Rico, Guam, Canada, Quebec, Ontario, Australia, United Kingdom, England, Scotland',
    'France, Germany, Israel, Italy, Japan, Norway, Sweden, Spain, Netherlands, Belgium, Denmark',
    'Finland, Poland, Switzerland, Austria, Korea, Republic of Korea, South Korea, Turkey, India',
  ]
    .join(', ')
    .split(', ')
    .map((name) => name.toLowerCase()),
);
