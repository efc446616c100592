package cn.yuetan.portal.notice.contact;

/**
 * How the acting person is reached, masked.
 *
 * @param phone the proven number; empty if there is none
 * @param phoneIsOurs whether it is kept here and may be changed here; a courier's is the one they sign in with
 * @param phoneWaiting a number that waits for its code; empty if there is none
 * @param email the proven address; empty if there is none
 * @param emailWaiting an address that waits for its owner to open the link; empty if there is none
 * @param lettersLeave whether this portal sends e-mail at all
 */
public record OwnContact(
        String phone,
        boolean phoneIsOurs,
        String phoneWaiting,
        String email,
        String emailWaiting,
        boolean lettersLeave) {}
