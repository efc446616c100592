package cn.yuetan.portal.courier;

import org.jspecify.annotations.Nullable;

/**
 * What staff look for.
 *
 * @param text beginning of a name, pinyin or initials; four digits are the end of a number, eleven the number itself
 * @param status null for all
 */
public record CourierQuery(String text, @Nullable CourierStatus status) {}
