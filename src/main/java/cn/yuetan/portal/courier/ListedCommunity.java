package cn.yuetan.portal.courier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A community as it stands in the list that the office edits. */
@Entity
@Table(name = "community")
class ListedCommunity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private int sortOrder;
    private boolean active;

    @Column(updatable = false)
    private boolean sample;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ListedCommunity() {}

    ListedCommunity(String name, int sortOrder) {
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

    Community row() {
        return new Community(id, name, sortOrder, active, sample);
    }
}
