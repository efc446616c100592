package cn.yuetan.portal.notice.wording;

/**
 * The words of a kind in one language as staff changed them last.
 *
 * @param own false if the last change went back to the standard words
 * @param number of the change, counted per kind
 * @param wording of the words: the number of the change that said them first
 */
record OwnWords(String kind, Tongue tongue, int number, boolean own, int wording, WordingText words) {

    /** The template's id. */
    String template() {
        return own ? kind + ".v" + wording : kind;
    }
}
