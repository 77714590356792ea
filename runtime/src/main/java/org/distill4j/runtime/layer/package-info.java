/** What runs in the nodes of a network: one record for each operation, over the kernels. */
package org.distill4j.runtime.layer;
