package cn.yuetan.portal.volunteer;

/**
 * The open tasks that begin today in Beijing.
 *
 * @param shortOf those among them that are not over and want more people
 * @param places how many people these still want together
 */
public record TasksToday(int tasks, int shortOf, int places) {}
