package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.AttachEvent;

/** The portal's own small browser modules. */
enum Scripts {
    ELEMENTS("context://js/elements.js"),
    KIOSK("context://js/kiosk.js");

    private final String url;

    Scripts(String url) {
        this.url = url;
    }

    void loadInto(AttachEvent event) {
        event.getUI().getPage().addJsModule(url);
    }
}
