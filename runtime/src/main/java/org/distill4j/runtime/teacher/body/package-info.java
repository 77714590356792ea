/**
 * Teachers that exist already: the declaration of their nodes, which is generated, and their
 * bodies, which compute the nodes or have recorded them.
 */
package org.distill4j.runtime.teacher.body;
