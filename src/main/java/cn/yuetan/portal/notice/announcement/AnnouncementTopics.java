package cn.yuetan.portal.notice.announcement;

/** The live topic under which the figures of staff pages change: reading must not wake every phone and tablet. */
public final class AnnouncementTopics {

    public static final String FIGURES = "announcement-figures";

    private AnnouncementTopics() {}
}
