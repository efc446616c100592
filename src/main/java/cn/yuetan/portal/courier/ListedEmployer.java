package cn.yuetan.portal.courier;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** An employer as it stands in the list that the office edits. */
@Entity
@Table(name = "employer")
class ListedEmployer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private int sortOrder;
    private boolean active;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ListedEmployer() {}

    ListedEmployer(String name, int sortOrder) {
        this.name = name;
        this.sortOrder = sortOrder;
        this.active = true;
    }

    int sortOrder() {
        return sortOrder;
    }

    void change(String newName, int newOrder, boolean choosable) {
        name = newName;
        sortOrder = newOrder;
        active = choosable;
    }

    Employer row() {
        return new Employer(id, name, sortOrder, active);
    }
}
