package org.stepwise.liveroom;

/** What one teacher gets to see of a reading. */
sealed interface Look {

    record Seen(LiveDesk.Register register, RoomSnapshot room) implements Look {}

    /** The class is not taught by the teacher any more. */
    record Gone() implements Look {}
}
