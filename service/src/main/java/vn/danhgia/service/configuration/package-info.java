/** How the parts are put together: the engine, its deployment, its clock, the inbox's rhythm. Nothing here decides anything of the plan. */
package vn.danhgia.service.configuration;
