-- A first teller's figures, until the second has the same. Ciphertext under the key of the person voted on; emptied with every confirmation.
create table process.count_in_hand (
    vote   text  not null,
    about  text  not null,
    cipher bytea not null,
    primary key (vote, about)
);
grant select, insert, update, delete on process.count_in_hand to ${application_role};
