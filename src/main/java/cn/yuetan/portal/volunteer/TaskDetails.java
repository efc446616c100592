package cn.yuetan.portal.volunteer;

import java.util.Optional;

/**
 * A task as couriers see it before they decide.
 *
 * @param bring what to bring, empty where nothing is needed
 * @param signUp the asking courier's active sign-up
 */
public record TaskDetails(TaskCard task, String description, String bring, Optional<MySignUp> signUp) {}
