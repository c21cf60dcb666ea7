/**
 * Plans of measures (整改方案) by which documents are answered, and how far each measure came. Imports documents and the contract of
 * events.
 */
@NullMarked
package cn.zhibao.notice.domain.plan;

import org.jspecify.annotations.NullMarked;
