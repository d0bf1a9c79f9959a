package vn.danhgia.service.eventstore;

import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

/**
 * The framework's transactions are Spring's, and a rollback reaches the surrounding one. The default leaves a joined transaction alone, so that the
 * state of a process could commit without the event of its command.
 */
final class OneTransaction extends SpringTransactionManager {

    private final PlatformTransactionManager transactions;

    OneTransaction(PlatformTransactionManager transactions) {
        super(transactions);
        this.transactions = transactions;
    }

    @Override
    protected void rollbackTransaction(TransactionStatus status) {
        if (!status.isCompleted()) {
            transactions.rollback(status);
        }
    }
}
