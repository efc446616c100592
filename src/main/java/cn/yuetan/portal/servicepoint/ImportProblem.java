package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Why a line cannot be taken.
 *
 * @param cell such as {@code C4}; empty where the whole line is meant
 * @param column null where the whole line is meant
 */
public record ImportProblem(String cell, @Nullable SheetColumn column, Refusal refusal) {}
