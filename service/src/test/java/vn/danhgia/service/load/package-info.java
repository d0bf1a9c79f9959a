/**
 * How long pages take while a commune works: twenty people of different offices on a running application, each with time to think, beside somebody who fetches
 * a bare static file of the same application. Not part of the ordinary build; docs/load.md says how to run it. Start reading at
 * {@link vn.danhgia.service.load.LoadOfACommune}.
 */
package vn.danhgia.service.load;
