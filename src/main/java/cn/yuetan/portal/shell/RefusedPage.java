package cn.yuetan.portal.shell;

import cn.yuetan.portal.shared.Refusal;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** The page exists but was refused, and says why. */
@AnonymousAllowed
class RefusedPage extends ErrorPage implements HasErrorParameter<Refusal> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
        show(event, text("app.name"), RefusalNotice.of(parameter.getException()));
        return HttpServletResponse.SC_OK;
    }
}
