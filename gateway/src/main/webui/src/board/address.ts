/** Where the pages lie that need no login. */
export const BOARD_PATH = '/public/listings'

export const listingPath = (supervisionId: string) => `${BOARD_PATH}/${encodeURIComponent(supervisionId)}`

export const isPublicPage = (pathname: string) => pathname.startsWith('/public/')
