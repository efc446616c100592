package cn.yuetan.portal.notice.wording;

/**
 * A value that words may name.
 *
 * @param type the name of its Java type, such as {@code LocalDate}
 */
public record MessageValue(String name, String type) {}
