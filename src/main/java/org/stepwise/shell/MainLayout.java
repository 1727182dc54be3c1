package org.stepwise.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Person;
import org.stepwise.shared.ui.BarContent;
import org.stepwise.shared.ui.Density;
import org.stepwise.shared.ui.Logo;
import org.stepwise.shared.ui.MenuRule;
import org.stepwise.shared.ui.TeacherPage;

/** Knows no view: the entries come from the {@code @Menu} annotations that the person may reach; titles are keys. */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final transient CurrentUser currentUser;
    private final transient AuthenticationContext authentication;
    private final transient List<MenuRule> rules;
    private final Header bar = new Header();
    private final Span gap = new Span();
    private final Element content = new Element("main");
    private Optional<BarContent> barContent = Optional.empty();
    private List<Component> start = List.of();
    private List<Component> end = List.of();
    private String path = "";
    private transient @Nullable List<MenuEntry> reachable;

    MainLayout(CurrentUser currentUser, AuthenticationContext authentication, List<MenuRule> rules) {
        this.rules = rules;
        this.currentUser = currentUser;
        this.authentication = authentication;
        addClassName("app");
        bar.addClassName("bar");
        gap.addClassName("grow");
        Anchor skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        content.setAttribute("id", "content");
        content.setAttribute("tabindex", "-1");
        add(skip, bar);
        getElement().appendChild(content);
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.removeAllChildren();
        if (view != null) {
            content.appendChild(view.getElement());
        }
        barContent = view instanceof BarContent found ? Optional.of(found) : Optional.empty();
        barContent.ifPresent(found -> found.onBarChange(this::changeBar));
        Density.teacher(view instanceof TeacherPage);
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        content.removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        path = event.getLocation().getPath();
        fillBar();
    }

    private void fillBar() {
        bar.removeAll();
        Anchor home = new Anchor("", new Logo());
        home.setAriaLabel(getTranslation("shell.home"));
        home.addClassName("home-link");
        bar.add(home);
        Optional<Person> person = currentUser.find();
        List<MenuEntry> entries = person.map(this::entries).orElse(List.of());
        start = barContent
                .map(BarContent::barStart)
                .orElseGet(() -> entries.isEmpty() ? List.of() : List.of(menu(entries)));
        bar.add(start);
        bar.add(gap);
        end = barContent.map(BarContent::barEnd).orElse(List.of());
        bar.add(end);
        person.ifPresent(found -> bar.add(personMenu(found, entries)));
    }

    /** With each line that a pupil finishes: the menus stay as they are. */
    private void changeBar() {
        boolean filled = bar.getComponentCount() > 0;
        barContent.filter(found -> filled).ifPresent(found -> {
            // Behind the link home, and behind the gap.
            start = replaced(start, found.barStart(), 1);
            end = replaced(end, found.barEnd(), bar.indexOf(gap) + 1);
        });
    }

    private List<Component> replaced(List<Component> before, List<Component> now, int place) {
        bar.remove(before);
        for (int i = 0; i < now.size(); i++) {
            bar.addComponentAtIndex(place + i, now.get(i));
        }
        return now;
    }

    private List<MenuEntry> entries(Person person) {
        return reachable().stream()
                .filter(entry -> rules.stream().noneMatch(rule -> rule.hides(path(entry), person.id())))
                .toList();
    }

    /** Asked once: it searches all pages and the class path, and who signs in gets another layout. */
    private List<MenuEntry> reachable() {
        List<MenuEntry> found = reachable;
        if (found == null) {
            found = MenuConfiguration.getMenuEntries();
            reachable = found;
        }
        return found;
    }

    private static String path(MenuEntry entry) {
        return entry.path().replaceFirst("^/", "");
    }

    private Component menu(List<MenuEntry> entries) {
        Nav nav = new Nav();
        nav.setAriaLabel(getTranslation("shell.menu"));
        nav.addClassName("only-desk");
        entries.forEach(entry -> {
            Anchor link = new Anchor(path(entry), getTranslation(entry.title()));
            if (isHere(entry)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        });
        return nav;
    }

    private boolean isHere(MenuEntry entry) {
        String target = path(entry);
        return target.isEmpty() ? path.isEmpty() : path.equals(target) || path.startsWith(target + "/");
    }

    private Component personMenu(Person person, List<MenuEntry> entries) {
        Span sign = new Span(person.initials());
        sign.addClassName("me");
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        menu.addClassName("person");
        MenuItem root = menu.addItem(sign);
        root.setAriaLabel(getTranslation("shell.person", person.displayName()));
        SubMenu items = root.getSubMenu();
        entries.forEach(entry -> items.addItem(
                        getTranslation(entry.title()), click -> getUI().ifPresent(ui -> ui.navigate(path(entry))))
                .addClassName("only-phone"));
        items.addItem(getTranslation("shell.account"), click -> getUI().ifPresent(ui -> ui.navigate("account")));
        items.addItem(getTranslation("shell.signOut"), click -> authentication.logout());
        return menu;
    }
}
