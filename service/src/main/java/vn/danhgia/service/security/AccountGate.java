package vn.danhgia.service.security;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the account of whoever is signed in, in every request: a session opened under an older password, or by an account
 * that is gone, ends; and until the first password is changed nothing is served but the page that changes it.
 */
class AccountGate extends OncePerRequestFilter {

    private final AccountTable table;
    private final Refusals refusals;
    private final RequestMatcher staticFiles;
    private final RequestMatcher passwordAndLogout;

    AccountGate(AccountTable table, Refusals refusals, RequestMatcher staticFiles, RequestMatcher passwordAndLogout) {
        this.table = table;
        this.refusals = refusals;
        this.staticFiles = staticFiles;
        this.passwordAndLogout = passwordAndLogout;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return staticFiles.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Official> official = CurrentActor.official();
        if (official.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<AccountRow> account = table.ofPerson(official.get().personId())
                .filter(row -> row.credentialsVersion() == official.get().credentialsVersion());
        if (account.isEmpty()) {
            new SecurityContextLogoutHandler().logout(request, response, SecurityContextHolder.getContext().getAuthentication());
            chain.doFilter(request, response);
        } else if (account.get().mustChangePassword() && !passwordAndLogout.matches(request)) {
            sendToPassword(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void sendToPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Refusals.loadsPage(request)) {
            response.sendRedirect(request.getContextPath() + "/password");
        } else {
            refusals.problem(request, response, HttpServletResponse.SC_FORBIDDEN, "security.refused.must-change-password");
        }
    }
}
