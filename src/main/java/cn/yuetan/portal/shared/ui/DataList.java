package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/**
 * A list that is a table on a desk and cards on a phone, both paged by the same data provider.
 *
 * @param <T> one row
 */
public class DataList<T> extends Div {

    private static final int DESK_PX = 800;
    private static final int PAGE = 50;

    private final Grid<T> grid = new Grid<>();
    private final VirtualList<T> cards = new VirtualList<>();
    private @Nullable Component empty;
    private @Nullable Registration resizing;

    /** The card shows one row on a phone. */
    public DataList(SerializableFunction<T, ? extends Component> card) {
        addClassName("yt-list");
        grid.setPageSize(PAGE);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSizeFull();
        cards.setSizeFull();
        cards.setRenderer(new ComponentRenderer<>(item -> {
            Div row = new Div(card.apply(item));
            row.addClassName("yt-list-card");
            return row;
        }));
        setSizeFull();
        add(grid);
    }

    /** Adds a text column; a sort property makes it sortable by the database. */
    public DataList<T> column(String header, ValueProvider<T, String> value, @Nullable String sortProperty) {
        sortable(grid.addColumn(value).setHeader(header).setAutoWidth(true), sortProperty);
        return this;
    }

    /** Adds a column of components. */
    public DataList<T> column(String header, SerializableFunction<T, ? extends Component> cell) {
        grid.addComponentColumn(cell::apply).setHeader(header).setAutoWidth(true);
        return this;
    }

    /** Sets where rows come from; filters, sorting and paging happen there. */
    public DataList<T> rows(DataProvider<T, Void> provider) {
        grid.setDataProvider(provider);
        cards.setDataProvider(provider);
        return this;
    }

    /** What stands in the place of no rows. */
    public DataList<T> empty(Component component) {
        empty = component;
        grid.setEmptyStateComponent(component);
        return this;
    }

    /** Runs when a row is opened, by click or Enter on the desk. */
    public DataList<T> onOpen(SerializableConsumer<T> open) {
        grid.addItemClickListener(event -> open.accept(event.getItem()));
        grid.addClassName("yt-clickable");
        return this;
    }

    /** Reads the rows again. */
    public void refresh() {
        grid.getDataProvider().refreshAll();
    }

    /** The table, for selection and further columns. */
    public Grid<T> grid() {
        return grid;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var page = event.getUI().getPage();
        arrange(page.getExtendedClientDetails().getWindowInnerWidth());
        resizing = page.addBrowserWindowResizeListener(resize -> arrange(resize.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (resizing != null) {
            resizing.remove();
            resizing = null;
        }
    }

    private void arrange(int width) {
        boolean phone = width > 0 && width < DESK_PX;
        Component wanted = phone ? cards : grid;
        if (wanted.getParent().isEmpty()) {
            removeAll();
            add(wanted);
        }
    }

    private static <T> void sortable(Grid.Column<T> column, @Nullable String property) {
        if (property != null) {
            column.setSortProperty(property).setSortable(true);
        }
    }
}
