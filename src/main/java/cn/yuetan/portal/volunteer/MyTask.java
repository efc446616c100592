package cn.yuetan.portal.volunteer;

/** A task that the courier is signed up for. */
public record MyTask(TaskCard task, MySignUp signUp) {}
