package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.Refusal;

/** The directory says no: why, and what works instead. */
public final class PlaceRefused extends Refusal {

    /** Why. */
    public enum Reason {
        UNKNOWN("unknown"),
        EDITED_MEANWHILE("editedMeanwhile"),
        CLOSED("closed"),
        SERVICE_UNKNOWN("serviceUnknown"),
        SERVICE_EXISTS("serviceExists"),
        NUMBER_TAKEN("numberTaken"),
        MERGED("merged"),
        VISITOR("visitor"),
        NO_ADDRESS("noAddress"),
        TOO_MANY_PLAQUES("tooManyPlaques"),
        CHANGED_SINCE("changedSince"),
        STAFF_DECIDE("staffDecide"),
        NOTHING_ASKED("nothingAsked"),
        ALREADY_ASKED("alreadyAsked"),
        DECIDED("decided"),
        NOT_OFFERED("notOffered"),
        TOO_MANY_TAPS("tooManyTaps"),
        NOTHING_TO_THANK_FOR("nothingToThankFor"),
        TOO_MANY_PHOTOS("tooManyPhotos");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }

    private final Reason reason;

    private PlaceRefused(Reason reason, Object... parameters) {
        super("servicepoint.refused." + reason.key, "servicepoint.next." + reason.key, parameters);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static PlaceRefused of(Reason reason, Object... parameters) {
        return new PlaceRefused(reason, parameters);
    }
}
