/** What is kept of one article; pictures beyond it are left out, the article is read all the same. */
export const mostPictures = 200
/** Pictures that are left out and called by their names. */
export const mostNamed = 100
/** Bytes of one picture, and of all of an article. A newspaper's largest are a few megabytes. */
export const largestPicture = 20_000_000
export const largestTogether = 100_000_000
/** Pixels of one picture, width times height: four bytes each where it is drawn. Cameras come to 60 million. */
export const mostPixels = 64_000_000
export const longestSide = 20_000
/** Smaller in either direction is a bullet, an icon or a counter. */
export const smallestSide = 32
