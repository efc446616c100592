package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.notice.wording.Tongue;
import cn.yuetan.portal.notice.wording.WordingProblem;
import cn.yuetan.portal.notice.wording.WordingText;
import java.util.List;
import java.util.Optional;

/** What can be done about the message that is open. */
interface MessageActs {

    /** Opens the editor; words in one language may stand in it already. */
    void edit(Tongue tongue, WordingText words);

    void save(WordingEditor editor);

    void cancel();

    /** Sends these words to the acting person. */
    void test(Tongue tongue, WordingText words);

    /** Why these words cannot be kept, if so. */
    Optional<WordingProblem> problem(Tongue tongue, WordingText words);

    List<WordingProblem> warnings(Tongue tongue, WordingText words);
}
