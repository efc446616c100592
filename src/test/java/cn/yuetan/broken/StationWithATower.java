package cn.yuetan.broken;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity that believes in a column its table does not have. */
@Entity
@Table(name = "station")
class StationWithATower {

    @Id
    private long id;

    private int towerHeight;

    protected StationWithATower() {}
}
