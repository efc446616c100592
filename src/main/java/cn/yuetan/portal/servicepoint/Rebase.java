package cn.yuetan.portal.servicepoint;

import java.util.List;

/** Carries what one person typed over to what another one wrote meanwhile. */
public final class Rebase {

    private Rebase() {}

    /**
     * What stands there now with what this person changed since they read it; where both changed the same thing, this
     * person's word is on the screen, and they see the other's before they save.
     *
     * @param read what the person had read
     * @param typed what they made of it
     * @param now what stands there now
     */
    public static PlaceDraft of(PlaceDraft read, PlaceDraft typed, PlaceDraft now) {
        var mine = DraftText.changes(read, typed).stream()
                .map(change -> new PlaceChange(change.what(), change.after(), change.before()))
                .toList();
        return DraftText.undone(now, mine);
    }

    /** What is otherwise in the second one. */
    public static List<PlaceChange> changes(PlaceDraft before, PlaceDraft after) {
        return DraftText.changes(before, after);
    }
}
