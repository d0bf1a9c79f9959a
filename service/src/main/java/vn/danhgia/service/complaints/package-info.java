/** Cases about results, as the log and the people tables know them: where a decision stands, what people were told, what a replacement changes. */
package vn.danhgia.service.complaints;
