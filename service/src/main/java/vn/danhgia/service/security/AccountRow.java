package vn.danhgia.service.security;

/** One line of security.account, as far as a request needs it. */
record AccountRow(String userId, String login, boolean mustChangePassword, int credentialsVersion) {
}
