package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;

/** A card with fields, a place for one message and the buttons under them. */
public class FormPanel extends Section {

    private static final int COLUMNS = 3;

    private final FormLayout fields = new FormLayout();
    private final Div message = new Div();
    private final Div actions = new Div();

    /** A form; the title is optional. */
    public FormPanel(@Nullable String title, Component... fields) {
        addClassNames("yt-card", "yt-form");
        if (title != null) {
            add(new H2(title));
        }
        this.fields.setAutoResponsive(true);
        this.fields.setAutoRows(true);
        this.fields.setMaxColumns(COLUMNS);
        this.fields.setColumnWidth("16em");
        this.fields.setExpandColumns(true);
        this.fields.setExpandFields(true);
        this.fields.add(fields);
        message.addClassName("yt-form-message");
        actions.addClassName("yt-actions");
        add(this.fields, message, actions);
    }

    /** Adds fields. */
    public FormPanel fields(Component... more) {
        fields.add(more);
        return this;
    }

    /** Sets the buttons. */
    public FormPanel actions(Component... buttons) {
        actions.removeAll();
        actions.add(buttons);
        return this;
    }

    /** Shows one notice between fields and buttons; null clears it. */
    public void setMessage(@Nullable Component notice) {
        message.removeAll();
        if (notice != null) {
            message.add(notice);
        }
    }

    /** Where further content of the form goes. */
    public HasComponents body() {
        return fields;
    }
}
