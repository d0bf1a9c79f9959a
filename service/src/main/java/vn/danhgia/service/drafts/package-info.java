/** What people have typed and not sent yet: theirs alone, sealed, and gone with the sending. Start at {@link vn.danhgia.service.drafts.Drafts}. */
package vn.danhgia.service.drafts;
