/**
 * What a photo says of itself: when and where it was taken.
 *
 * <p>May import {@code app}, {@code domain}, {@code cn.zhibao.events.contract} and metadata-extractor.
 */
@NullMarked
package cn.zhibao.hazard.photo;

import org.jspecify.annotations.NullMarked;
