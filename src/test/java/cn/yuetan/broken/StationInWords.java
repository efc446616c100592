package cn.yuetan.broken;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity that takes a number's column for a text. */
@Entity
@Table(name = "station")
class StationInWords {

    @Id
    private long id;

    private String seats;

    protected StationInWords() {}
}
