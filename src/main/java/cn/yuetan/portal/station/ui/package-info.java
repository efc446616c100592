/** Pages about the stations: the public one, the keepers' ones, the card on a courier's home. */
@NullMarked
package cn.yuetan.portal.station.ui;

import org.jspecify.annotations.NullMarked;
