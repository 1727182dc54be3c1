package org.stepwise.liveroom;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.shared.PathId;
import org.stepwise.shared.ui.TeacherPage;

/** What a class does right now. */
@Route("live")
@Menu(title = "liveroom.menu", order = 5)
@RolesAllowed(Role.IS_TEACHER)
class LiveRoomView extends Div implements HasUrlParameter<String>, TeacherPage, HasDynamicTitle {

    private final transient LiveDesk desk;
    private final transient LiveRooms rooms;
    private final UUID teacher;
    private final transient AtomicReference<@Nullable Look> waiting = new AtomicReference<>();
    private transient @Nullable RoomPage page;
    private transient @Nullable UUID schoolClass;
    private transient Runnable leave = () -> {};
    private String title = "";

    LiveRoomView(LiveDesk desk, LiveRooms rooms, CurrentUser currentUser) {
        this.desk = desk;
        this.rooms = rooms;
        this.teacher = currentUser.id();
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        leave.run();
        removeAll();
        page = null;
        schoolClass = null;
        title = getTranslation("liveroom.menu");
        List<ClassSummary> taught = desk.classes(teacher);
        Optional<UUID> asked = Optional.ofNullable(parameter)
                .map(PathId::parse)
                .or(() -> taught.stream().map(ClassSummary::id).findFirst());
        if (asked.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("liveroom.none"));
            none.addClassName("quiet");
            add(new H1(title), none, new Anchor("classes", getTranslation("liveroom.none.link")));
            return;
        }
        open(asked.get(), taught);
    }

    private void open(UUID id, List<ClassSummary> taught) {
        LiveDesk.Register register = desk.register(teacher, id);
        title = register.schoolClass().name();
        RoomPage fresh = new RoomPage(desk, rooms, teacher, register);
        if (taught.size() > 1) {
            add(choice(id, taught));
        }
        add(fresh);
        page = fresh;
        schoolClass = id;
        getUI().ifPresent(this::look);
    }

    private Nav choice(UUID here, List<ClassSummary> taught) {
        Nav nav = new Nav();
        nav.addClassNames("row", "live-classes");
        nav.setAriaLabel(getTranslation("liveroom.classes"));
        taught.forEach(one -> {
            Anchor link = new Anchor("live/" + one.id(), one.name());
            link.addClassNames("btn", "bare");
            if (one.id().equals(here)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        });
        return nav;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        look(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leave.run();
        leave = () -> {};
    }

    /** Of several readings that come while the page is busy the latest is shown. */
    private void look(UI ui) {
        leave.run();
        UUID id = schoolClass;
        if (id == null) {
            return;
        }
        waiting.set(null);
        Runnable show = ui.accessLater(this::showLatest, () -> {});
        Watch watch = new Watch(desk, teacher, id);
        leave = rooms.look(id, room -> {
            if (waiting.getAndSet(watch.look(room)) == null) {
                show.run();
            }
        });
    }

    private void showLatest() {
        Look look = waiting.getAndSet(null);
        RoomPage shown = page;
        if (look == null || shown == null) {
            return;
        }
        switch (look) {
            case Look.Seen(var register, var room) -> shown.show(register, room);
            case Look.Gone _ -> {
                leave.run();
                removeAll();
                add(new Paragraph(getTranslation("liveroom.gone")));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return title + getTranslation("shell.title.suffix");
    }
}
