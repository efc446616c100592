package cn.yuetan.portal.shell;

import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.ibm.icu.text.Transliterator;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rail's menu: entries grouped by module, found by typing Chinese, pinyin or initials. */
class StaffMenu extends Nav {

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    private final List<Section> groups = new ArrayList<>();
    private final Map<Component, String> words = new LinkedHashMap<>();
    private final Paragraph nothing = new Paragraph(Texts.of("shell.menu.nothing"));

    StaffMenu() {
        addClassName("yt-rail-menu");
        getElement().setAttribute("aria-label", Texts.of("shell.menu"));
        TextField search = new TextField();
        search.setPlaceholder(Texts.of("shell.menu.search"));
        search.setAriaLabel(Texts.of("shell.menu.search"));
        search.setPrefixComponent(LineIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addValueChangeListener(event -> narrow(event.getValue()));
        search.addClassName("yt-rail-search");
        nothing.setVisible(false);
        nothing.addClassName("yt-rail-nothing");
        add(search);
        Map<String, List<MenuEntry>> modules = new LinkedHashMap<>();
        for (MenuEntry entry : MenuItems.under("/staff")) {
            modules.computeIfAbsent(MenuItems.module(entry), module -> new ArrayList<>())
                    .add(entry);
        }
        modules.forEach(this::group);
        add(nothing);
    }

    private void group(String module, List<MenuEntry> entries) {
        Section group = new Section();
        if (entries.size() > 1) {
            group.add(new H2(Texts.of("shell.group." + module)));
        } else {
            // One entry needs no heading, and must not look as if it belonged to the one above.
            group.addClassName("yt-rail-alone");
        }
        Div links = new Div();
        for (MenuEntry entry : entries) {
            var link = MenuItems.link(entry);
            words.put(link, searchable(MenuItems.title(entry)));
            links.add(link);
        }
        group.add(links);
        groups.add(group);
        add(group);
    }

    private void narrow(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT).replace(" ", "");
        words.forEach((link, text) -> link.setVisible(text.contains(wanted)));
        for (Section group : groups) {
            group.setVisible(words.keySet().stream()
                    .filter(link -> link.getParent()
                            .flatMap(Component::getParent)
                            .filter(group::equals)
                            .isPresent())
                    .anyMatch(Component::isVisible));
        }
        nothing.setVisible(groups.stream().noneMatch(Component::isVisible));
    }

    /** The title itself, its pinyin, and the initials of its syllables. */
    static String searchable(String title) {
        String pinyin = PINYIN.transliterate(title);
        StringBuilder initials = new StringBuilder();
        for (String syllable : pinyin.split("[^a-z0-9]+")) {
            if (!syllable.isEmpty()) {
                initials.append(syllable.charAt(0));
            }
        }
        return title.toLowerCase(Locale.ROOT).replace(" ", "") + " " + pinyin.replace(" ", "") + " " + initials;
    }
}
