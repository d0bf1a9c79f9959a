/**
 * Plain rows of the engine's tables, for questions that are asked at every step: the engine puts the text of its own queries together anew each time, which
 * costs more than the answer. Reading only, and what changes the engine's state goes through the engine.
 */
package vn.danhgia.processes.engine;
