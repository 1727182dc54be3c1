package org.stepwise.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Marks the browser of somebody who is signed in, until they sign out. A session that ends by itself leaves the mark, by
 * which the sign-in page knows whom to tell; those who come first, or who signed out, are told nothing.
 */
class SignedInMark extends OncePerRequestFilter {

    static final String COOKIE = "signed-in";

    /** Where those are sent who have the mark and no session. */
    static final String AWAY = "/login?away";

    static boolean isOn(HttpServletRequest request) {
        return WebUtils.getCookie(request, COOKIE) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getServletPath().equals("/login")) {
            if (isOn(request)) {
                set(request, response, Duration.ZERO);
            }
        } else if (isPage(request) && !isOn(request) && isSignedIn()) {
            // As long as the browser's session, like the session's own.
            set(request, response, Duration.ofSeconds(-1));
        }
        chain.doFilter(request, response);
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, "yes")
                        .path(request.getContextPath() + "/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .maxAge(age)
                        .build()
                        .toString());
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accepted != null && accepted.contains("text/html");
    }

    private static boolean isSignedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
    }
}
