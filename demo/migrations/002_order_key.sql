-- Orders that were placed before have none.
alter table orders add column order_key text;
