create unique index concurrently if not exists orders_by_key on orders (order_key);
