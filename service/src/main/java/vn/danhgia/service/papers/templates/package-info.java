/** Word templates: which one is in force, whether it uses known names only, and filling it. The one room that knows the template library. */
package vn.danhgia.service.papers.templates;
