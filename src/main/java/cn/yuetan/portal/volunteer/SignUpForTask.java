package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.shared.RequestKey;

/** The acting courier wants to do this task. */
public record SignUpForTask(TaskId task, RequestKey key) {}
