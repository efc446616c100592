package cn.yuetan.portal.shell;

import cn.yuetan.portal.shared.ui.ErrorState;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** The page could not be made; its number is in the log, its reason nowhere else. */
@AnonymousAllowed
class FailedPage extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = Reference.log(parameter.getException());
        String title = text("shell.failed.title");
        show(event, title, new ErrorState(title, text("shell.failed.hint"), reference));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
