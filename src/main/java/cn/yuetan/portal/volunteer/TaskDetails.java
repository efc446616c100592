package cn.yuetan.portal.volunteer;

import java.util.Optional;

/**
 * A task as couriers see it before they decide.
 *
 * @param bring what to bring, empty where nothing is needed
 * @param calledOff why staff called it off; empty while they have not
 * @param signUp the asking courier's active sign-up
 */
public record TaskDetails(
        TaskCard task, String description, String bring, String calledOff, Optional<MySignUp> signUp) {}
