/**
 * What people are told, and by which way it reached them (decision 16). {@link vn.danhgia.service.notices.Notices#tell} writes a notice and plans its
 * deliveries in the transaction of what it is about; rounds hand them over afterwards: letters ({@link vn.danhgia.service.notices.MailRound}) and calls of
 * other programs ({@link vn.danhgia.service.notices.WebhookRound}). No level, remark or vote is ever in a notice.
 */
package vn.danhgia.service.notices;
